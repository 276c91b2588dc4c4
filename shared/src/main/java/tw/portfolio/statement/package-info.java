/** Autobiography and study plan (自傳與學習計畫): written, handed in, reviewed. */
package tw.portfolio.statement;
