import { blocksOf } from './sheet.js';

describe('the text of a sheet', () => {
  it('is parted into paragraphs and lists', () => {
    expect(blocksOf('Be gentle.\nWait.\n\n- No sun\n- No make-up\nThen call us.')).toEqual([
      { kind: 'paragraph', lines: ['Be gentle.', 'Wait.'] },
      { kind: 'list', lines: ['No sun', 'No make-up'] },
      { kind: 'paragraph', lines: ['Then call us.'] },
    ]);
  });

  it('keeps lists apart that an empty line parts, and takes any kind of line end', () => {
    expect(blocksOf('\r\n- one\r\n\r\n\r\n- two\r- three\n')).toEqual([
      { kind: 'list', lines: ['one'] },
      { kind: 'list', lines: ['two', 'three'] },
    ]);
    expect(blocksOf(' \n ')).toEqual([]);
    expect(blocksOf('-5 °C is no list')).toEqual([{ kind: 'paragraph', lines: ['-5 °C is no list'] }]);
  });
});
