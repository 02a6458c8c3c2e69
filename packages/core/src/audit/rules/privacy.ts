import type { Evidence } from '../../model/evidence.ts';
import { scrubEvidence, scrubText } from '../../engine/scrub.ts';
import { finding, type Case, type Rule } from '../case.ts';

/** Law 10: no provider's text that is kept holds what the scrubber would have taken out. */
export const privacy: Rule = (found) => leaks(found).map((place) => finding('privacy', found, `${place} holds what looks like a secret, an e-mail address or a phone number.`));

function leaks({ cancellation, attempts, events, followUps }: Case): string[] {
  const { refusal, failure, warnings, remark } = cancellation;
  // What a person decided is told in that person's own words.
  const decided = events.some((event) => event.data.decision !== undefined);
  const texts: readonly (readonly [string, string | null | undefined])[] = [
    ['its remark', decided ? null : remark],
    ['its refusal', decided ? null : refusal?.message],
    ['its failure', failure?.message],
    ...warnings.map((warning) => ['a warning', warning.message] as const),
    ...followUps.map(({ id, remark: words }) => [`follow-up ${id}`, words] as const),
    ...events.filter((event) => event.actor.principal === 'system').map((event) => [`event ${event.position}`, event.reason] as const),
  ];
  const answers = [
    ...attempts.map((attempt) => [`the evidence of attempt ${attempt.id}`, attempt.evidence] as const),
    ...events.map((event) => [`the evidence of event ${event.position}`, event.evidence] as const),
  ];
  return [
    ...texts.filter(([, text]) => text && scrubText(text) !== text).map(([place]) => place),
    ...answers.filter(([, evidence]) => evidence && leaksEvidence(evidence)).map(([place]) => place),
  ];
}

function leaksEvidence(evidence: Evidence): boolean {
  return JSON.stringify(scrubEvidence(evidence)) !== JSON.stringify(evidence);
}
