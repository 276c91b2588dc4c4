/**
 * How the domain is written in answers and read from requests: the words of {@code openapi.yaml}.
 */
package tw.portfolio.api;
