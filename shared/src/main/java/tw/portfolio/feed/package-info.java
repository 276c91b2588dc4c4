/**
 * One's own dates (個人行事曆) as a calendar program fetches them by a link without a token (RFC 5545,
 * RFC 7986): the windows that count for somebody with the more time that a student was given, what
 * the plan says of the own offices, the meetings of the working group for its members, trainings
 * for whom they are. When these are is in {@code settings}, {@code calendar}, {@code group} and
 * {@code training}; what links without a token are, in {@code contact.secret}.
 */
package tw.portfolio.feed;
