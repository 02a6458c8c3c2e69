/** Makes the skeleton of a provider. */
export { createProvider, filesOfProvider, type ProviderSkeleton, type Skeleton, type SkeletonFile } from './create-provider.ts';
export { nodeProblem } from './node-problem.ts';
