/** The lists that go with archives, as CSV and as workbooks. */
package tw.portfolio.submission.pack.index;
