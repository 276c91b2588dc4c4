/**
 * The register (學籍資料) of a semester: the registrar confirms it class by class (每學期再次檢核確認,
 * regulation.txt 附件1), each student sees the own 基本資料 and may call it into question (提出疑義), and the
 * office that keeps it answers. How the register itself is written is in {@code record} and {@code
 * imports}.
 */
package tw.portfolio.record.register;
