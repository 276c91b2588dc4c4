/** The function for people, roles and deputies. */
package tw.portfolio.functions.accounts;
