/** The HTTP API as API Gateway serves it: routes, tokens, CORS and payload 2.0. */
package tw.portfolio.local.api;
