/** Whether each record still has the file that it knows (稽核). It mends nothing. */
package tw.portfolio.audit;
