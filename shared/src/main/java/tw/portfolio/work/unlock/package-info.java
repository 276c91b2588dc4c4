/** Making changeable again what is locked (解鎖), for every kind of work. */
package tw.portfolio.work.unlock;
