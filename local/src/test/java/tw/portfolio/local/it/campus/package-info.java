/**
 * A sample school on a running system, and those who use it over HTTP: what the tests of every room
 * begin with.
 */
package tw.portfolio.local.it.campus;
