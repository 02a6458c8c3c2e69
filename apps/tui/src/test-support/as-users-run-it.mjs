// React says a lot about each element while it is developed, to nobody here: without that, frames are drawn in half the time.
process.env.NODE_ENV = 'production';
