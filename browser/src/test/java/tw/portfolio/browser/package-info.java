/**
 * The pages in a real browser, against the whole local system: signing in, what people do most,
 * every screen looked at and asked what somebody who can't see it would meet. Logic that needs no
 * browser is tested beside it, in {@code web}.
 */
package tw.portfolio.browser;
