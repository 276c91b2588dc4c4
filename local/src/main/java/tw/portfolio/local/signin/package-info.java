/**
 * Where people sign in on one machine: the authorization code flow with PKCE as the user pool's
 * domain speaks it, with a page of accounts to choose from in place of passwords.
 */
package tw.portfolio.local.signin;
