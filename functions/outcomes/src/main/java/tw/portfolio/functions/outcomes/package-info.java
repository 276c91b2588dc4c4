/** The function through which students reserve uploads and keep their pieces in order. */
package tw.portfolio.functions.outcomes;
