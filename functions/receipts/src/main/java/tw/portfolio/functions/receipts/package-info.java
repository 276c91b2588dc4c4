/**
 * The function through which students confirm what the national database has received (收訖明細), and
 * offices and homeroom teachers follow it.
 */
package tw.portfolio.functions.receipts;
