/** The files that the offices of the sample school would bring: what an import starts from. */
package tw.portfolio.local.office;
