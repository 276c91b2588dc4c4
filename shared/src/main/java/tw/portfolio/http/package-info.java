/**
 * Between API Gateway and the services: reads requests strictly, answers in JSON and turns every
 * refusal into words that tell the person what to do (RFC 9457).
 */
package tw.portfolio.http;
