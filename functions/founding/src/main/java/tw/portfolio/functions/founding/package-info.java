/** The function with which the operator opens a school. It is not on the API. */
package tw.portfolio.functions.founding;
