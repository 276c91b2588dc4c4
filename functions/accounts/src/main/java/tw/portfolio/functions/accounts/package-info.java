/** The function through which roles, accounts and deputies are kept. */
package tw.portfolio.functions.accounts;
