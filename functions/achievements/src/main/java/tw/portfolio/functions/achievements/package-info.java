/** The function through which students keep and select their achievements (多元表現). */
package tw.portfolio.functions.achievements;
