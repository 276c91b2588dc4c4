/** How large what is deployed is, and what is in it. */
package tw.portfolio.bench.size;
