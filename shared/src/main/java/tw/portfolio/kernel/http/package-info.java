/**
 * Requests and answers of the API: routes, bodies, problems (RFC 9457), the log. What a route does
 * is in its function.
 */
package tw.portfolio.kernel.http;
