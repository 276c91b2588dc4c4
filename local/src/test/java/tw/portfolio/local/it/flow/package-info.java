/** Through which source files a request goes. */
package tw.portfolio.local.it.flow;
