import type { ConfigData } from 'html-validate'

/** What counts as valid HTML for every page of the product: the whole recommended set, but for taste. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // How source looks that nobody reads.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Some meetings and boards have long names, and their own tab.
    'long-title': 'off',
    // Ticks of one question share a name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
}
