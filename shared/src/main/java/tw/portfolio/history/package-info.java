/**
 * What has happened (異動歷程): lines of who, when, what, from, to and why, and reading them. A line
 * knows codes and texts and no other room; each room makes its own lines.
 */
package tw.portfolio.history;
