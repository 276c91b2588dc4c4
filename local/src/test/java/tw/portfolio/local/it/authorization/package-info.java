/** Every route as everybody, and whatever else may be sent to it. */
package tw.portfolio.local.it.authorization;
