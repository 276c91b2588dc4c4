/** The function through which an office asks for exports and watches them. */
package tw.portfolio.functions.export;
