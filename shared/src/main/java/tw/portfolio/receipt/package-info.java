/**
 * What the national database says that it has received (收訖明細), of which students say that it is
 * right or report what is not (作業要點 point 4). In here: the four kinds and their windows, files as
 * they come back, how their rows compare with what was handed in, versions and confirmations,
 * reports and the cases that they open, the school's table of faults (錯誤別), the form to be signed
 * (確認單). Not in here: handing in itself ({@code submission}), and how a job is asked for ({@code
 * job}).
 */
package tw.portfolio.receipt;
