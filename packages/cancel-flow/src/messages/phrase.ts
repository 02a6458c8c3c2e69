/** A text with parameters in braces; or one for each plural form of its parameter `count`. */
export type Phrase = string | ({ readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string });
