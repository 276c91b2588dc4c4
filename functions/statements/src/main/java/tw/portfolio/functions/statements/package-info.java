/** The function for autobiography and study plan (自傳/學習計畫). */
package tw.portfolio.functions.statements;
