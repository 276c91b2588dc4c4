/**
 * Links that work without signing in (免登入連結): an address that ends in a secret of 128 bits, made
 * for one person and one purpose. The school comes from the secret's own item, never from the
 * request. They are for what a program fetches or posts by itself, and show nothing of others.
 *
 * <p>To use them for a purpose: name it in {@link tw.portfolio.contact.secret.SecretPurpose}; where
 * somebody asks for a link, {@link tw.portfolio.contact.secret.IssuingSecrets#renew} gives one, and
 * those before it lead nowhere; where mails carry one each, {@link
 * tw.portfolio.contact.secret.IssuingSecrets#add} gives many at once. The route is {@code
 * Route.of("GET /…/{secret}", …).withoutToken()}, stands with {@code security: [{NONE: []}]} and
 * {@code RouteSettings} of its own in the template, and asks {@link
 * tw.portfolio.contact.secret.OpeningSecrets#open} before anything else. All such routes are in
 * {@code StackRulesTest} and {@code docs/authorization.md}. Only a digest is stored, so a link is
 * shown once.
 */
package tw.portfolio.contact.secret;
