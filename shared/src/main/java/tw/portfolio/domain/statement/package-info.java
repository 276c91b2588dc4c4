/** What a student of grade 12 writes about oneself: 自傳 and 學習計畫. */
package tw.portfolio.domain.statement;
