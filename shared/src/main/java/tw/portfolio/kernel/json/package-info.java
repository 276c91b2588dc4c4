/**
 * The one way to read and write JSON: answers, requests, messages of queues, lists that jobs keep.
 * What a field of a request must look like, and what people are told of it, is {@code
 * kernel.http}'s.
 */
package tw.portfolio.kernel.json;
