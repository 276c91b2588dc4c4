/** Accounts with which people sign in: the port to the user pool and its adapter. */
package tw.portfolio.identity;
