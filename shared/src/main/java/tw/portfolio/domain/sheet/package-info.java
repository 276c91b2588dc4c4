/** What a file that a school fills in looks like, and how its rows are read cell by cell. */
package tw.portfolio.domain.sheet;
