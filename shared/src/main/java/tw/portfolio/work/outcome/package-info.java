/** Course outcomes (課程學習成果): reserved, uploaded, sent, certified, chosen. */
package tw.portfolio.work.outcome;
