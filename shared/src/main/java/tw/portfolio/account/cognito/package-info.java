/** The pool of users in Amazon Cognito. */
package tw.portfolio.account.cognito;
