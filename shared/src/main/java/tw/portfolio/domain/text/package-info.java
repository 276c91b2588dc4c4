/** The one rule for text that comes in. What a text means is not its business. */
package tw.portfolio.domain.text;
