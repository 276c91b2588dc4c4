/** The function through which the school tells everyone, or some, what they should know. */
package tw.portfolio.functions.announcements;
