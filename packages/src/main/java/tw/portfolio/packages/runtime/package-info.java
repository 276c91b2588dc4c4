/**
 * Packages of functions that bring their own Java, for Lambda's {@code provided.al2023}: the
 * function, a Java with no more modules than it needs, and an AOT cache of what a first request
 * loads and links.
 */
package tw.portfolio.packages.runtime;
