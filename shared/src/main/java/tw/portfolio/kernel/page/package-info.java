/**
 * Pages to read and to print (HTML), for whoever has no program of ours at hand: a phone without a
 * network, a printer's A4. One page is one file: it loads nothing, runs nothing, and every text in
 * it is escaped, so whatever somebody has typed stays a text. What a page says is each room's own;
 * tables for spreadsheets are {@code kernel.sheet}'s.
 */
package tw.portfolio.kernel.page;
