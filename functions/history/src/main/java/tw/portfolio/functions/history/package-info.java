/** The function through which people read what has happened. */
package tw.portfolio.functions.history;
