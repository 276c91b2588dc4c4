/** The function of awards (敘獎): proposed, decided by the working group, listed. */
package tw.portfolio.functions.awards;
