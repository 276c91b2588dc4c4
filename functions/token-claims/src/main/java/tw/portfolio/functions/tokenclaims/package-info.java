/** The function that the user pool asks what a token says. */
package tw.portfolio.functions.tokenclaims;
