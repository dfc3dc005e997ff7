// Looks again whenever something was built since this page came.
let builds = 0;
new EventSource('/units/.gallery/events').addEventListener('message', () => {
  if (++builds > 1) location.reload();
});
