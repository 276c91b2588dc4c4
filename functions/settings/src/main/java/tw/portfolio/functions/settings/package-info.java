/** The function for caps, windows, extensions and unlocking. */
package tw.portfolio.functions.settings;
