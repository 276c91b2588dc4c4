/** The function through which students of grade 12 write 自傳 and 學習計畫, and others check them. */
package tw.portfolio.functions.statements;
