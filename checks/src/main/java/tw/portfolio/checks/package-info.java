/** What must hold for the whole repository, and what tests of other modules need to check it. */
package tw.portfolio.checks;
