/** Students of grade 12 write 自傳 and 學習計畫; homeroom teachers and counsellors check them. */
package tw.portfolio.service.statement;
