/** 修課評估 and 課程諮詢紀錄: who may write and read them, and what each of them must be. */
package tw.portfolio.service.guidance;
