/** How long the national books (名冊) of a whole school take. */
package tw.portfolio.bench.books;
