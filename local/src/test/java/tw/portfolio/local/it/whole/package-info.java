/** The whole system: what it starts with, and what it keeps. */
package tw.portfolio.local.it.whole;
