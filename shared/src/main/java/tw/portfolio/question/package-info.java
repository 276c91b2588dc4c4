/**
 * Questions of those who use the platform (使用者疑問、障礙排除, regulation.txt 附件1 系統維護): asked, passed on
 * to the office that knows, answered, closed. What students call into question of their own 基本資料 is
 * in {@code record.register}; what they report of a receipt in {@code receipt}.
 */
package tw.portfolio.question;
