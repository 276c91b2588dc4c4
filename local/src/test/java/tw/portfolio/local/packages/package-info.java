/** What is deployed: how large each package is, what is in it, and that it starts. */
package tw.portfolio.local.packages;
