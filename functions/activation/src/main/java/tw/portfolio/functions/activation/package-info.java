/** The function through which students link their own accounts by codes (啟用碼). */
package tw.portfolio.functions.activation;
