/**
 * Reads {@code template.yaml} into what one machine needs to know of it. What it does not
 * understand and what would change behaviour is refused, never passed over.
 */
package tw.portfolio.local.template;
